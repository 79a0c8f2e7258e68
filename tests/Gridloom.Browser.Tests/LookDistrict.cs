using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Domain.Cases.Revisits;
using Gridloom.Server.Cases;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Cases.Kinds;
using Gridloom.Server.Cases.Parts;
using Gridloom.Server.Cases.Recurring;
using Gridloom.Server.Cases.Revisits;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>
/// The district whose pages are looked at: enough cases for a second page of the list, one of them as long as the limits allow and written
/// without a space, one from a resident with a photo, and the published targets. Nothing is changed by looking, so all pages share it.
/// </summary>
public sealed class LookDistrict : IAsyncLifetime
{
    private const int Cases = 22;

    private readonly Dictionary<string, IReadOnlyList<Cookie>> sessions = [];

    internal TestApp App { get; private set; } = null!;

    /// <summary>A case with the longest texts and a photo.</summary>
    internal string LongCase { get; private set; } = "";

    /// <summary>A case that a resident reported with name and phone.</summary>
    internal string ResidentCase { get; private set; } = "";

    /// <summary>A case that waits to be dispatched, with a suggestion; another was dispatched and handled.</summary>
    internal string FiledCase { get; private set; } = "";

    /// <summary>A case that a unit has.</summary>
    internal string HandledCase { get; private set; } = "";

    /// <summary>A draw of closed cases for re-visits.</summary>
    internal string Draw { get; private set; } = "";

    /// <summary>A hazard with all that may be told of it.</summary>
    internal string HazardCase { get; private set; } = "";

    /// <summary>A dispute with a party, a session and an agreement.</summary>
    internal string DisputeCase { get; private set; } = "";

    /// <summary>Questionnaires and a work record.</summary>
    internal SurveyLooks.Made Surveys { get; private set; } = null!;

    /// <summary>A drill with the longest texts.</summary>
    internal string Drill { get; private set; } = "";

    /// <summary>Where that resident follows it.</summary>
    internal string FollowPath => App.Get<PublicLinks>().To(App.District, ResidentCase);

    /// <summary>Signs in with the account of that persona; each persona has one, and signs in once.</summary>
    internal async Task SignIn(Visit visit, string persona)
    {
        if (persona == "anonymous") return;
        if (sessions.TryGetValue(persona, out var session))
        {
            await visit.Context.AddCookiesAsync(session);
            await visit.Go("/");
            return;
        }

        await visit.SignIn(await App.AddAccount(persona), TestApp.Password);
        sessions[persona] = [.. (await visit.Context.CookiesAsync()).Where(c => c.Name != "lang").Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite })];
    }

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.Start(Engine.Sqlite);
        await App.LoadTargets();
        await App.Given([.. Enumerable.Range(1, Cases).Select(n => FormattableString.Invariant($"case 人行道地砖塌陷第 {n} 处, at 长安路 {n} 号, source hotline, by 张三 13812345678"))]);
        LongCase = await Report("long", new("01-10", new string('塌', 1000) + new string('w', 1000), new string('长', 100) + new string('1', 100), 114.02731, 22.65488, "hotline", new string('王', 50), "13812345678"));
        ResidentCase = await Report("resident", new("0103", "井盖丢了，孩子常在这里走。", "长安路 12 号门前", 114.02731, 22.65488, "portal", null, "13812345678"));
        await Duties();
        await Catalogue();
        await Revisits();
        await Kinds();
        Drill = await EmergencyLooks.Given(App);
        Surveys = await SurveyLooks.Given(App);
        await App.Drain();
        await Recurring();
        await Parts();
        await TestBoundaries.LoadAll(App);
    }

    /// <summary>The cases on one spot look like a problem: it is made one.</summary>
    private async Task Recurring()
    {
        var desk = new Actor(App.District, "desk-of-look", new(App.District), Permission.All.ToHashSet());
        var place = (await App.Get<RecurringLookup>().Proposed(desk, App.Now(), CancellationToken.None))[0];
        var asked = new OpenProblem.Request(new string('塌', 60), place.Class, place.Middle.LongitudeE7, place.Middle.LatitudeE7);
        (await App.Get<OpenProblem.Handler>().Handle(desk, "problem", asked, CancellationToken.None)).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    /// <summary>One unit was asked, with the longest task; another refused.</summary>
    private async Task Parts()
    {
        var desk = new Actor(App.District, "desk-of-look", new(App.District), Permission.All.ToHashSet());
        (await App.Get<AskParts.Handler>().Handle(desk, "parts", HandledCase, new(PartType.Cooperate, ["water", "street"], new string('修', PartAsk.TaskLimit)))).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        (await App.Get<ActOnPart.Handler>().Handle(desk with { Unit = "street" }, "refuse", new(HandledCase, 2, PartActKind.Refuse), new(PartActKind.Refuse) { Clause = "1.2", Note = "不归街道管。" })).Succeeded(out _, out refused).ShouldBeTrue(refused?.English);
    }

    private async Task Kinds()
    {
        var desk = new Actor(App.District, "desk-of-look", new(App.District), Permission.All.ToHashSet());
        HazardCase = await OfClass("F01-03");
        DisputeCase = await OfClass("F09-05");
        var hazard = new NoteHazard.Request(HazardCase, 0, new("gas", "major", "60022", "by-day", new string('长', 200)));
        (await App.Get<NoteHazard.Handler>().Handle(desk, "look-hazard", hazard)).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        (await App.Get<AddParty.Handler>().Handle(desk, "look-party", new(DisputeCase, new("applicant", new string('王', 50), "13812345678", "11010519491231002X")))).Succeeded(out _, out refused).ShouldBeTrue(refused?.English);
        var session = new SessionInput("2026-11-20T09:30", new string('长', 100), ["roads", "street"], new string('员', 100), "agreed", new string('长', 1000));
        (await App.Get<HoldSession.Handler>().Handle(desk, "look-session", new(DisputeCase, session))).Succeeded(out _, out refused).ShouldBeTrue(refused?.English);
        var facts = new DisputeInput("tenancy", "9999999999.99", "yes", "2026-11-20", new string('长', 1000), "yes");
        (await App.Get<NoteDispute.Handler>().Handle(desk, "look-dispute", new(DisputeCase, 0, facts))).Succeeded(out _, out refused).ShouldBeTrue(refused?.English);
    }

    // The district has the shipped catalogue alone, which has no class of these kinds.
    private async Task<string> OfClass(string code)
    {
        var id = await Report(code, new("01-10", "现场情况。", "长安路 3 号", 114.02731, 22.65488, "collector", null, null));
        await App.Get<Turns>().Take<object>(Actor.System(App.District), turn =>
        {
            turn.Save("update case_case set class = @code where district = @District and id = @id", new { turn.District, code, id });
            return new(new object());
        });
        return id;
    }

    private async Task Revisits()
    {
        RevisitCase[] cases = [new(App.District + "-20261101-00001", "roads", "01-10", App.District + "001"), new(App.District + "-20261101-00002", "street", "0103", App.District + "002")];
        var frame = new RevisitFrame(cases);
        Draw = Keys.ToId(App.District, "look", "draw");
        (await App.Get<Turns>().Take<object>(Actor.System(App.District), turn =>
        {
            RevisitStore.Add(turn, new(Draw, new(2026, 11, 1), new(2026, 11, 7), "unit", 2, "00ff00ff00ff00ff", frame.Digest, 2, [.. cases.Select(c => c.Number)]), frame, cases);
            RevisitStore.Judge(turn, new(Draw, cases[0].Number, false, new string('长', 200)));
            return new(new object());
        })).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    private async Task Duties()
    {
        Duty[] lines = [new("1.1", new("01-**", "", ""), "street", "", "区城市管理监督指挥中心", "市容环境：由街道负责。"), new("1.2", new("01-10", "", ""), "roads", "street", "区城市管理监督指挥中心", "道路破损：由道路养护负责，街道配合。")];
        await Version("2026-03", lines, new DateOnly(2026, 3, 1));
        await Version("2026-12", [lines[0], lines[1] with { Unit = "street", Cooperating = "" }, new("1.3", new("01-10", "01-10/1", App.District + "001"), "roads", "", "", new string('长', 200))], null);
        foreach (var (key, unit) in (IEnumerable<(string, string?)>)[("handled", "roads"), ("filed", null)])
        {
            FiledCase = await Report(key, new("01-10", "人行道地砖塌陷。", "长安路 3 号", 114.02731, 22.65488, "collector", null, null));
            await Act(FiledCase, new(CaseActKind.Accept));
            await Act(FiledCase, new(CaseActKind.File) { Condition = "01-10/1" });
            if (unit is not null) HandledCase = FiledCase;
            if (unit is not null) await Act(FiledCase, new(CaseActKind.Dispatch) { Unit = unit });
        }
    }

    private async Task Version(string code, IReadOnlyList<Duty> lines, DateOnly? from) => (await App.Get<Turns>().Take<object>(Actor.System(App.District), async turn =>
    {
        DutyStore.AddDraft(turn, new(code, null, lines.Count, DutyStore.DigestOf(lines), Sample: false), lines);
        if (from is { } day) DutyStore.Force(turn, (await DutyStore.Find(turn, code))!, new(code, day, lines.Count, DutyStore.DigestOf(lines)));
        return new object();
    })).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);

    // Another name in one line of a class: a fault to be shown.
    private async Task Catalogue()
    {
        var lines = App.Get<ClassLookup>().Shipped.Lines.Select(l => l.Code == "0101/2" ? l with { Of = l.Of with { Name = "给水井盖" } } : l).ToList();
        (await App.Get<Turns>().Take<object>(Actor.System(App.District), turn =>
        {
            ClassStore.AddDraft(turn, new("2026-12", "v2", lines.Count, ClassStore.DigestOf(lines)), lines);
            return new(new object());
        })).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    private async Task Act(string id, CaseAct act)
    {
        var desk = new Actor(App.District, "desk-of-look", new(App.District), Permission.All.ToHashSet());
        (await App.Get<ActOnCase.Handler>().Handle(desk, $"{id}-{act.Kind}", (id, act), [])).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task<string> Report(string key, ReportInput input)
    {
        (await App.Get<PhotoDoor>().Keep(SamplePhotos.Jpeg(9), CancellationToken.None)).Succeeded(out var photo, out _).ShouldBeTrue();
        var actor = input.Source == "portal" ? Actor.Public(App.District) : Actor.System(App.District);
        (await App.Get<ReportCase.Handler>().Handle(actor, key, input, [photo!])).Succeeded(out var made, out var refused).ShouldBeTrue(refused?.English);
        return made!.Id;
    }
}
