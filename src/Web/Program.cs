using Vicinal.Web;

await VicinalWeb.Build(args).RunAsync();
