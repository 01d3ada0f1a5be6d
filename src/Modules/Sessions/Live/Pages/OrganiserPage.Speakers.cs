using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Platform.Components;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Pages;

/// <summary>The speakers' list of the present item: who speaks and waits, the suggested order with its reasons, and time for groups.</summary>
partial class OrganiserPage
{
    private const int MostMinutes = 1440;

    private long Second => _state.List.At(_room!.Clocks).Second;

    /// <summary>What the moderator may follow, with its reasons.</summary>
    private ImmutableArray<Suggestion> Suggested => FairOrder.Of(_state.List.Waiting, Balance.Dimensions, _state.Speakers, SpeakingTime.Of(_state.Lists.Values, _room!.Clocks));

    private ImmutableArray<QuotaTime> Quotas => QuotaTime.Of(_state.List, _state.Speakers, Second);

    /// <summary>Groups for which time can be set, those who have not said among them.</summary>
    private IReadOnlyList<FieldOption> Groups =>
        [.. Balance.Dimensions.SelectMany(dimension => Balance.Groups(dimension).Append("").Select(group => new FieldOption($"{dimension}={group}", Named(new Quota(dimension, group.Length > 0 ? group : null, 0)))))];

    private string Named(Quota quota) => $"{Words.Dimension(quota.Dimension)}: {(quota.Group is { } group ? Words.Group(quota.Dimension, group) : L["Balance.NotSaid"])}";

    private Task SpeechAsync(Speech speech) => DoAsync("", form => new TakeFloor(form["do"] switch
    {
        "pause" => new Pause(speech.Request.Id),
        "resume" => new Resume(speech.Request.Id),
        _ => new End(speech.Request.Id),
    }, null, null));

    private Task WaitingAsync(Guid request) => DoAsync($"reason.{request}", form => new TakeFloor(form["do"] switch
    {
        "up" => new MoveBy(request, -1, form[$"reason.{request}"]),
        "down" => new MoveBy(request, 1, form[$"reason.{request}"]),
        "withdraw" => new Withdraw(request),
        _ => new Start(request, form[$"reason.{request}"]),
    }, null, null));

    /// <summary>As the order was shown; who asked since then stays behind.</summary>
    private Task FollowAsync() => DoAsync("", form => new TakeFloor(new FollowSuggestion([.. form["order"].Split(',').Select(id => Guid.TryParse(id, out var request) ? request : Guid.Empty).Where(request => request != Guid.Empty)]), null, null));

    private Task AddAsync() => DoAsync("person", form =>
    {
        var kind = Enum.TryParse<SpeechKind>(form["kind"], out var typed) && Enum.IsDefined(typed) ? typed : SpeechKind.Contribution;
        // Who agreed to speak is named as they want, and counted as they said; nobody else is guessed at.
        var known = _consented.FirstOrDefault(speaker => speaker.Id.ToString() == form["consented"]);
        var (person, problem) = known is null ? FloorRoutes.Read(form["person"], form["for"]) : FloorRoutes.Read(known.Name, known.Function);
        if (problem is not null)
            return problem;
        var (groups, _) = Balance.Read(known?.Region.ToString(), known?.Gender.ToString(), null);
        var speaker = known?.Id ?? Guid.CreateVersion7();
        return new TakeFloor(new Ask(Guid.CreateVersion7(), speaker, kind, ByModerator: true), speaker, person! with { Groups = groups });
    });

    /// <summary>One quota more, another time for one that stands, or one less.</summary>
    private Task SetQuotaAsync() => DoAsync("minutes-for-group", form =>
    {
        if (!int.TryParse(form["minutes-for-group"], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes > MostMinutes)
            return new Refusal(RefusalCategory.Invalid, "quota-minutes", $"Give whole minutes, from 0 to {MostMinutes}.");
        var (dimension, group) = form["group"].Split('=') is [var left, var right] ? (left, right.Length > 0 ? right : null) : ("", null);
        var others = _state.List.Rules.Quotas.RemoveAll(quota => quota.Dimension == dimension && quota.Group == group);
        return new TakeFloor(new SetRules(_state.List.Rules with { Quotas = minutes == 0 ? others : others.Add(new Quota(dimension, group, minutes * 60L)) }), null, null);
    });
}
