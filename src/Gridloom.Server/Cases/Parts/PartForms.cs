using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Parts;

/// <summary>Draws the forms of parts (协同表单): to ask for one, and what may be done to each now.</summary>
internal sealed class PartForms(PartLifecycle parts, DutyLookup duties, FormKeys keys)
{
    /// <param name="Attempt">What was typed into the form that was refused; null when none was.</param>
    public sealed record Asked(StoredCase Case, PartGround Ground, Actor Actor, PartAttempt? Attempt);

    private static readonly TimeUnit[] LimitUnits = [TimeUnit.WorkingHours, TimeUnit.WorkingDays, TimeUnit.UrgentHours];

    /// <summary>A form for each type that this person may ask for now.</summary>
    public async Task<IReadOnlyList<PartAskForm>> ToAsk(HttpContext http, Asked asked)
    {
        var forms = new List<PartAskForm>();
        foreach (var type in parts.MayAsk(asked.Ground.Case, asked.Actor))
            forms.Add(ToAsk(http, asked, type, type == PartType.Cooperate ? await Named(asked.Ground, http.RequestAborted) : []));
        return forms;
    }

    /// <summary>What this person may do to the part now, the usual next step first.</summary>
    public IReadOnlyList<ActForm> ToAct(HttpContext http, Asked asked, PartFile part) =>
        [.. PartLifecycle.Offered(part, asked.Actor, asked.Ground.Case).OrderBy(static act => IsNext(act) ? 0 : 1).Select(act => ToAct(http, asked, (part, act)))];

    private static bool IsNext(PartActKind act) => act is PartActKind.ReportIn or PartActKind.Finish or PartActKind.Confirm;

    private PartAskForm ToAsk(HttpContext http, Asked asked, PartType type, IReadOnlyList<string> named)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var tried = asked.Attempt?.Form == PartAttempt.FormOf(type.Code()) ? asked.Attempt : null;
        var units = parts.Choices(type, asked.Ground).Select(u => new UnitTick(u.Code, u.Name, tried?.Units.Contains(u.Code) ?? named.Contains(u.Code))).ToList();
        Field Said(string field) => new(tried?[field] ?? "", tried?.Refused.Of(field, t));
        return new(type.Code(), type == PartType.Cooperate ? t["请协办单位"] : t["吹哨"], AskParts.AddressOf(asked.Case.Id), tried is null ? keys.New() : keys.Again(http, tried.Refused), asked.Case.Version.ToString(CultureInfo.InvariantCulture))
        {
            Open = tried is not null, Named = [.. units.Where(u => named.Contains(u.Code))], Others = [.. units.Where(u => !named.Contains(u.Code))], UnitError = tried?.Refused.Of("unit", t),
            Task = Said("task"), Limit = Said("limit"), LimitUnit = tried?["limit-unit"] ?? "", Urgent = tried?["urgent"] == "yes", Usual = Usual(type, t),
            LimitUnits = [.. LimitUnits.Select(u => new Choice(u.Code(), t.InEnglish ? u.Code().Replace('-', ' ') : u.Chinese()))],
        };
    }

    private ActForm ToAct(HttpContext http, Asked asked, (PartFile Part, PartActKind Act) of)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (part, act) = of;
        var form = PartAttempt.FormOf(part.Part, act.Code());
        var tried = asked.Attempt?.Form == form ? asked.Attempt : null;
        var number = part.Part.ToString(CultureInfo.InvariantCulture);
        return new(form, PartWords.Act(act, t), ActOnPart.AddressOf(asked.Case.Id, number, act), tried is null ? keys.New() : keys.Again(http, tried.Refused), part.Version.ToString(CultureInfo.InvariantCulture))
        {
            Fields = [.. PartTable.Of(act).Needs.Where(need => need != PartNeed.Satisfied || part.Type == PartType.Whistle).Select(need => Field(need, asked, (part, act, tried), t))], Open = tried is not null || (IsNext(act) && asked.Attempt is null), Primary = IsNext(act),
        };
    }

    private ActField Field(PartNeed need, Asked asked, (PartFile Part, PartActKind Act, PartAttempt? Tried) of, Words t)
    {
        Field Said(string field) => new(of.Tried?[field] ?? "", of.Tried?.Refused.Of(field, t));
        IReadOnlyList<ChoiceGroup> Alone(IEnumerable<Choice> choices) => [new("", [.. choices])];
        return need switch
        {
            PartNeed.Clause => new(ActControl.Line, "clause", t["依据权责清单第几条"], Said("clause")) { MaxLength = CaseAct.ClauseLimit, Hint = t["写条款号，如 3.2。"] },
            PartNeed.Satisfied => new(ActControl.Select, "satisfied", t["办得怎样"], Said("satisfied")) { Groups = Alone([new("yes", t["满意"]), new("no", t["不满意"])]), Blank = t["选择"] },
            PartNeed.Unit => new(ActControl.Select, "unit", t["改请哪个单位"], Said("unit"))
            {
                Groups = Alone(parts.Choices(of.Part.Type, asked.Ground).Where(u => u.Code != of.Part.Unit).Select(u => new Choice(u.Code, u.Name))), Blank = t["选择单位"], Hint = t["任务照旧，时限从改请起重新算。"],
            },
            _ => new(ActControl.Note, "note", of.Act switch { PartActKind.Finish => t["怎样办的"], PartActKind.SendBack => t["哪里没有办好"], _ => t["理由"] }, Said("note"))
            {
                MaxLength = PartAct.NoteLimit, Hint = t["不要写姓名、电话、证件号、车牌。"],
            },
        };
    }

    /// <summary>The cooperating units of the clause that holds for the case today.</summary>
    private async Task<IReadOnlyList<string>> Named(PartGround ground, CancellationToken stop)
    {
        var c = ground.Case;
        return (await duties.Find(c.District, new DutyCase(c.Class, c.Condition ?? "", c.Area), ground.Now.ChinaDay(), stop))?.CooperatingUnits ?? [];
    }

    private string Usual(PartType type, Words t)
    {
        var (usual, urgent) = (parts.Limits.Of(type, urgent: false), parts.Limits.Of(type, urgent: true));
        return t["不写时限的：{0}内报到，{1}办结；紧急的：{2}内报到，{3}办结（样例）。", ActFields.Limit(usual.Answer, t), ActFields.Limit(usual.Work, t), ActFields.Limit(urgent.Answer, t), ActFields.Limit(urgent.Work, t)];
    }
}
