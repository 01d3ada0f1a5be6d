using System.Collections.Immutable;
using CsCheck;
using Vicinal.Planning.Records;

namespace Vicinal.Planning.Tests.Records;

public sealed class RecordSetSpecs
{
    [Fact]
    public void Records_made_from_each_other_in_a_circle_are_found_once_in_the_order_of_their_links()
    {
        MeasureRecord[] records = [Record("d", from: "b"), Record("b", from: "c"), Record("c", from: "a"), Record("a", from: "b"), Record("free"), Record("child", from: "free")];
        var circle = Assert.Single(DerivationCircles.Find(records));
        Assert.Equal(["a", "b", "c"], circle);
        var problem = Assert.Single(RecordSetProblems.Of(records));
        Assert.Equal((SetProblemKind.DerivationCircle, "a", "derivedFrom.record", true), (problem.Kind, problem.Record, problem.Field, problem.IsError));
        Assert.Equal(["b", "c"], problem.Others);
    }

    [Fact]
    public void Adaptations_that_lead_to_one_origin_are_no_circle() =>
        Assert.Empty(RecordSetProblems.Of([Record("origin"), Record("one", from: "origin"), Record("two", from: "origin"), Record("three", from: "two")]));

    [Fact]
    public void Money_that_is_said_to_be_inside_each_other_is_found_with_its_line()
    {
        var problem = Assert.Single(RecordSetProblems.Of([Record("a", paid: [null, "b"]), Record("b", paid: ["a"]), Record("c", paid: ["a"])]));
        Assert.Equal((SetProblemKind.MoneyCircle, "a", "costs[1].paidFrom"), (problem.Kind, problem.Record, problem.Field));
        Assert.Equal(["b"], problem.Others);
    }

    [Fact]
    public void A_reference_to_a_record_that_is_not_there_is_told_unless_it_is_kept_elsewhere()
    {
        var record = Record("a", from: "gone", paid: ["state"]) with { Positions = [new PositionTo(Position.TopsUp, "region"), new PositionTo(Position.Autonomous)] };
        var problems = RecordSetProblems.Of([record], id => id == "state");
        Assert.Equal(["positions[0].record", "derivedFrom.record"], problems.Select(problem => problem.Field), StringComparer.Ordinal);
        Assert.All(problems, problem => Assert.False(problem.IsError));
    }

    [Fact]
    public void An_adaptation_of_a_version_that_is_not_there_yet_is_told()
    {
        var child = Record("child") with { DerivedFrom = new Derivation("origin", 3) };
        var problem = Assert.Single(RecordSetProblems.Of([Record("origin") with { Version = 2 }, child]));
        Assert.Equal((SetProblemKind.UnknownVersion, "child", false), (problem.Kind, problem.Record, problem.IsError));
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_adaptations_is_no_circle_until_its_ends_meet()
    {
        var links = Enumerable.Range(1, 100_000).Select(at => ($"r{at}", $"r{at - 1}")).ToList();
        Assert.Empty(DerivationCircles.Find(links));
        Assert.Equal(100_001, Assert.Single(DerivationCircles.Find([.. links, ("r0", "r100000")])).Length);
    }

    [Fact]
    public void Every_circle_that_is_found_is_one_and_without_them_nothing_leads_back() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).List[0, 18].Sample(drawn =>
        {
            var links = drawn.Select(pair => (From: "r" + pair.Item1, To: "r" + pair.Item2)).ToHashSet();
            var circles = DerivationCircles.Find(links);
            foreach (var circle in circles)
            {
                Assert.Equal(circle.Length, circle.Distinct(StringComparer.Ordinal).Count());
                for (var at = 0; at < circle.Length; at++)
                    Assert.Contains((circle[at], circle[(at + 1) % circle.Length]), links);
            }

            // Reached by paths of any length (Warshall): an id that leads back to itself must stand in a group that has a circle.
            var ids = links.SelectMany(link => new[] { link.From, link.To }).Distinct(StringComparer.Ordinal).ToList();
            var leads = links.ToHashSet();
            foreach (var (over, from, to) in from over in ids from start in ids from end in ids select (over, start, end))
            {
                if (leads.Contains((from, over)) && leads.Contains((over, to)))
                    leads.Add((from, to));
            }

            var groups = ids.Where(id => leads.Contains((id, id))).Select(id => string.Join(',', ids.Where(other => leads.Contains((id, other)) && leads.Contains((other, id))).Order(StringComparer.Ordinal))).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(groups.Count, circles.Length);
        }, iter: 2000);

    private static MeasureRecord Record(string id, string? from = null, params string?[] paid) => new()
    {
        Id = id,
        Government = new Government("Sevilla", "ES", GovernmentLevel.Municipality),
        Texts = [new RecordText("es", id)],
        DerivedFrom = from is null ? null : new Derivation(from, 1),
        Costs = [.. paid.Select(source => new RecordedCost(FiscalChannel.Spending, new MinorUnits(5), "EUR") { PaidFrom = source })],
    };
}
