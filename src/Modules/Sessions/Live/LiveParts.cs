using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Platform.PersonalData;
using Vicinal.Sessions.Captions;
using Vicinal.Sessions.Live.Agenda;
using Vicinal.Sessions.Live.Bus;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Live.Gateway;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Participants;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Live.Showing;
using Vicinal.Sessions.Polls;
using Vicinal.Sessions.Questions;

namespace Vicinal.Sessions.Live;

/// <summary>The live room of a session: its log, its commands, and what everybody sees of it.</summary>
internal static class LiveParts
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["Vicinal:Postgres"]))
        {
            services.AddSingleton<ILiveBus, OneNode>();
        }
        else
        {
            services.AddSingleton<PostgresBus>();
            services.AddSingleton<ILiveBus>(provider => provider.GetRequiredService<PostgresBus>());
            services.AddHostedService(provider => provider.GetRequiredService<PostgresBus>());
        }

        services.AddSingleton<LiveRooms>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveRooms>());
        services.AddSingleton<ParticipantDoor>();
        services.AddScoped<BalanceWords>();
        services.AddScoped<IPersonalData, RoomClerks>();
        // A message leaves on the thread that tells it: a hop to another thread for each of ten thousand listeners took half as long again (docs/decisions/0019-live-channel.md).
        services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
    }

    public static void ConfigureModel(ModelBuilder model) => LiveTables.Configure(model);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ComeIn.Map(endpoints);
        LiveStream.Map(endpoints);
        RunRoom.Map(endpoints);
        ShowLinks.Map(endpoints);
        FloorRoutes.Map(endpoints);
        ListSpeeches.Map(endpoints);
        ListSpeakingTime.Map(endpoints);
        AddCaption.Map(endpoints);
        ListCaptions.Map(endpoints);
        AskQuestion.Map(endpoints);
        ModerateQuestions.Map(endpoints);
        ListQuestions.Map(endpoints);
        RunPoll.Map(endpoints);
        CastVote.Map(endpoints);
        ListPolls.Map(endpoints);
        ListBallots.Map(endpoints);
    }
}
