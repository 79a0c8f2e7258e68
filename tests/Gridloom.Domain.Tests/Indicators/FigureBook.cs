using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Tests.Cases;
using Gridloom.Domain.Tests.Cases.Lifecycle;

namespace Gridloom.Domain.Tests.Indicators;

/// <summary>The counts and rates that are shipped, and random cases to count: any facts at all, likely or not.</summary>
internal static class FigureBook
{
    public static readonly CaseKinds Kinds = Rulebook.Made(CaseKinds.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "cases", "kinds.v1.csv"))));

    public static readonly CaseMeasures Measures = Rulebook.Made(CaseMeasures.Parse(Text("measures.v1.csv"), Kinds));

    public static readonly RateFormulas Formulas = Rulebook.Made(RateFormulas.Parse(Text("formulas.v1.csv"), Measures));

    private static readonly string?[] Units = ["water", "roads", null];
    private static readonly string[] Areas = ["440309002001001", "440309002001002", "440309002002001", "440309003001001", "440309002", "440309002001"];
    private static readonly string[] Classes = ["01-01", "01-02", "0103", "F01-02", "F09-05"];
    private static readonly string?[] Risks = ["major", "low", null];
    private static readonly string?[] Hazards = ["gas", "60021", null];
    private static readonly string[] Sources = ["collector", "grid-worker", "portal", "hotline"];
    private static readonly string[] Workers = ["a", "b", "public"];

    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "indicators", file));

    public static FigurePeriod Period(CountBy by, string from = "2026-02-01 00:00", string until = "2026-03-01 00:00", string cutOff = "2026-06-01 00:00") =>
        new(Calendars.China(from), Calendars.China(until), Calendars.China(cutOff), by);

    public static CaseFile Random(Seeded chance)
    {
        Instant? Maybe() => chance.Next(3) == 0 ? null : Some();
        Instant Some() => Calendars.China("2026-01-01 00:00") + TimeSpan.FromHours(chance.Next(24 * 120));
        return new CaseFile
        {
            District = "440309", Id = "id", Number = "n", Catalogue = "v2", Stage = (CaseStage)chance.Next(16),
            Source = Pick(Sources), FromPublic = chance.Next(2) == 0, Area = Pick(Areas), Class = Pick(Classes), Reporter = Pick(Workers), Unit = Pick(Units),
            ReportedAt = Some(), VerifyDue = Maybe(), VerifiedAt = Maybe(), AcceptedAt = Maybe(), RejectedAt = Maybe(), FileDue = Maybe(), FiledAt = Maybe(),
            NotFiledAt = Maybe(), DispatchDue = Maybe(), DispatchedAt = Maybe(), CaseDue = Maybe(), HolderDue = Maybe(), HandledAt = Maybe(), CheckDue = Maybe(), CheckedAt = Maybe(),
            ClosedAt = Maybe(), DirectlyClosedAt = Maybe(), SelfHandledAt = Maybe(), VoidedAt = Maybe(), Reworks = chance.Next(3), Returns = chance.Next(3),
            LinkedAt = Maybe(), ClosedWithMainAt = Maybe(), Extensions = chance.Next(2), Suspensions = chance.Next(2), Urges = chance.Next(2), Supervisions = chance.Next(2), Refusals = chance.Next(2),
            Reopens = chance.Next(2), HandDowns = chance.Next(2), Raises = chance.Next(2), ReopenAsks = chance.Next(2), ReopenGrants = chance.Next(2), ReopenDeclines = chance.Next(2),
            AwaitsModeration = chance.Next(4) == 0, AcceptDue = Maybe(), ArbitrateDue = Maybe(),
            Risk = Pick(Risks), Hazard = Pick(Hazards), ReceivedAt = Maybe(), MediatedAt = Maybe(), AgreedAt = Maybe(),
        };

        T Pick<T>(T[] among) => among[chance.Next(among.Length)];
    }
}
