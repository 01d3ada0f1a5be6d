namespace Vicinal.Economy.Tables;

/// <summary>What a table does not have, and which command needs it.</summary>
internal static class TableGaps
{
    public static IEnumerable<Problem> Of(EconomyTable table)
    {
        if (table.LabourCompensation is null && table.Jobs is null)
        {
            yield return Gap("labour_compensation, jobs", "Neither labour compensation nor jobs: impact run, compare and ensemble need one of them; income and jobs multipliers and regionalisation need theirs.");
        }
        else if (table.LabourCompensation is null)
        {
            yield return Gap("labour_compensation", "No labour compensation: multipliers leave out income and type II; impact runs take jobs in its place, as if every job paid the same.");
        }
        else if (table.Jobs is null)
        {
            yield return Gap("jobs", "No jobs: multipliers leave out jobs, and impact runs show work stopped as an index only, not in persons.");
        }

        if (table.Imports is null)
        {
            yield return Gap("imports", "No imports by industry: multipliers leave out imports and count them in value added, and the local_share lever of impact compare is refused.");
        }

        if (table.FinalDemand.Household.All(value => value == 0))
        {
            yield return Gap("household_demand", "No household demand: type II multipliers and household shocks of impact runs need it.");
        }

        if (table.TargetStockDays is null)
        {
            yield return Gap("target_stock_days", "No stocks of inputs: impact runs take Belgium's days of stock by section. They decide the result.");
        }

        if (table.Criticality is null)
        {
            yield return Gap("criticality", "No criticality of inputs: impact runs take Belgium's by section. They decide the result.");
        }

        if (table.JobsByTerritory.IsEmpty && table.Industries[0].Region is null)
        {
            yield return Gap("jobs-by-territory", "No jobs by territory: economy regionalise needs them.");
        }

        if (table.Industries[0].Region is not null && table.DemandByRegion is null)
        {
            yield return Gap("final-demand", "The table has regions but no final demand by destination: impact run, compare and ensemble need it.");
        }
    }

    private static Problem Gap(string where, string message) => new(where, message, IsError: false);
}
