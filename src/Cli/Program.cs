System.Console.WriteLine("vicinal"); return 0;
