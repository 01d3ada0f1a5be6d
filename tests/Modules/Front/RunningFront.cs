using Vicinal.Modules.Tests;

[assembly: AssemblyFixture(typeof(Vicinal.Front.Tests.RunningFront))]

namespace Vicinal.Front.Tests;

/// <summary>One program for all tests of this module: its pages keep nothing, so that none disturbs another.</summary>
public sealed class RunningFront : RunningProgram
{
    /// <summary>A city of the South that is in no sample: a market, a street and eating houses closed.</summary>
    public const string South = "country=SN&place=Thi%C3%A8s&population=320000&r=open-air-markets,closed,2020-03-24,2020-06-01&r=restaurants-and-bars,half,2020-03-24,2020-05-11"
        + "&p=open-air-markets,informal,900,2200,60000,90000,600,1400&p=restaurants-and-bars,self-employed,400,900&p=street-vending,informal,450,1500";

    /// <summary>A city of the North that is in no sample, in a country of which a table is here.</summary>
    public const string North = "country=BE&place=Mechelen&population=86000&r=restaurants-and-bars,closed,2020-03-14,2020-06-08&r=non-essential-shops,closed,2020-03-18,2020-05-11"
        + "&p=restaurants-and-bars,formal,610,950&p=restaurants-and-bars,self-employed,200,400&p=non-essential-shops,formal,1000,1800";

    /// <summary>A budget on three measures: two that can be counted and one that is for firms.</summary>
    public const string Budget = "&budget=250000&currency=EUR&m=barcelona-self-employed-2020&m=marica-informal-aid-2020&m=berlin-grants-2020";
}
