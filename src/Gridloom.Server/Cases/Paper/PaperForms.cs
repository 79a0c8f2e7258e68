using System.Globalization;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Media;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Paper;

/// <summary>Fills in the forms (填写文书). Each is one function from the facts to the sheet.</summary>
internal static class PaperForms
{
    public static PaperSheet Make(PaperForm form, PaperFacts f) => new(form, f.Centre, form.Chinese(), "案件编号：" + f.Row.Number)
    {
        Parts = form switch
        {
            PaperForm.Dispatch => Dispatch(f),
            PaperForm.Supervision => Supervision(f),
            PaperForm.Extension => Extension(f),
            _ => File(f),
        },
    };

    private static PaperRow One(string label, string value, bool tall = false) => new([new(label, value)], tall);

    private static PaperRow Two(string label, string value, string other, string otherValue) => new([new(label, value), new(other, otherValue)]);

    private static List<PaperPart> File(PaperFacts f) =>
    [
        new PaperTable(
        [
            Two("小类", $"{f.Row.Class} {f.ClassName}", "来源", f.Source),
            Two("上报时间", PaperDate.Of(f.Row.ReportedAt), "当前状态", f.Stage),
            One("地点", f.Place),
            One("情况描述", f.Row.Description),
            Two("立案时间", PaperDate.Of(f.Row.FiledAt), "立案条件", f.Terms),
            Two("处置单位", f.Unit, "派遣时间", PaperDate.Of(f.Row.DispatchedAt)),
            Two("案件截止", PaperDate.Of(f.Row.CaseDue), "处置完成", PaperDate.Of(f.Row.HandledAt)),
            Two("办结时间", PaperDate.Of(f.Row.EndedAt), "退回/返工/延期", FormattableString.Invariant($"{f.Row.Returns} / {f.Row.Reworks} / {f.Row.Extensions} 次")),
            One("上报人", f.Reporter),
        ]),
        new PaperList("办理经过", ["时间", "事项", "经办", "内容"], [26, 16, 22, 36], [.. f.Course.Reverse().Select(e => (IReadOnlyList<string>)[PaperDate.Of(e.At), e.Title, e.By, e.Detail])]),
        new PaperList("附件清单", ["序号", "环节", "类型", "拍摄时间", "摘要（SHA-256 前 16 位）"], [8, 22, 12, 26, 32], f.Attachments.Count == 0 ? [["", "无", "", "", ""]] : [.. f.Attachments.Select(Attachment)]),
        new PaperSigns(["经办人（签字）：", "审核人（签字）：", "归档日期：" + PaperDate.Blank]),
    ];

    private static IReadOnlyList<string> Attachment(StoredAttachment a) =>
        [a.Ordinal.ToString(CultureInfo.InvariantCulture), CaseAttachments.Title(a.Act, Words.Chinese), a.Kind.Extension()[1..].ToUpperInvariant(), PaperDate.Of(a.TakenAt), a.Content[..16]];

    // The unit knows the matter and the place. Who reported it is not its concern, so not even the mask stands here.
    private static List<PaperPart> Dispatch(PaperFacts f) =>
    [
        new PaperTable(
        [
            Two("派往单位", f.Unit, "派遣时间", PaperDate.Of(f.Row.DispatchedAt)),
            Two("小类", $"{f.Row.Class} {f.ClassName}", "处置截止", PaperDate.Of(f.Row.HolderDue)),
            One("立案条件", f.Terms),
            One("地点", f.Place),
            One("情况描述", f.Row.Description),
            One("派遣意见", f.Latest(CaseActKind.Dispatch)?.Note ?? ""),
            One("处置情况", "", tall: true),
            Two("接收人（签字）", "", "接收时间", f.Row.ReceivedAt is null ? PaperDate.Blank : PaperDate.Of(f.Row.ReceivedAt)),
            Two("处置人（签字）", "", "完成时间", PaperDate.Blank),
        ]),
        new PaperText(["请在处置截止前办理完毕并上传处置后照片；不属本单位职责的，请在接收后说明权责清单条款退回。"]),
        new PaperSigns(["派遣单位（盖章）：" + f.Centre, PaperDate.Blank]),
    ];

    private static List<PaperPart> Supervision(PaperFacts f)
    {
        var level = f.Row.Supervision is { } code && SupervisionLevelNames.Find(code) is { } found ? found.Chinese() : "督办";
        var holder = f.Unit.Length > 0 ? f.Unit : f.Centre;
        List<string> letter =
        [
            holder + "：",
            $"　　{PaperDate.Day(f.Row.ReportedAt)}上报的“{f.ClassName}”案件（{f.Row.Number}），地点为{f.Address}，"
                + (f.Row.CaseDue is { } due ? $"应于{PaperDate.Of(due)}前办结，" : "") + $"现状态为“{f.Stage}”。现予{level}。",
            "　　督办要求：" + (f.Latest(CaseActKind.Supervise)?.Note ?? ""),
            f.Row.SuperviseDue is { } answer ? $"　　请于{PaperDate.Of(answer)}前书面答复办理情况。" : "　　请尽快书面答复办理情况。",
        ];
        return
        [
            new PaperText(letter),
            new PaperTable([Two("督办级别", level, "督办时间", PaperDate.Of(f.Row.SupervisedAt)), One("情况描述", f.Row.Description), One("单位答复", f.Latest(CaseActKind.AnswerSupervision)?.Note ?? "", tall: true), Two("答复人（签字）", "", "单位（盖章）", "")]),
            new PaperSigns(["督办部门（盖章）：", PaperDate.Day(f.Row.SupervisedAt!.Value)]),
        ];
    }

    private static List<PaperPart> Extension(PaperFacts f)
    {
        var asked = f.Latest(CaseActKind.AskExtension);
        return
        [
            new PaperTable(
            [
                Two("申请单位", f.Unit, "申请时间", PaperDate.Of(asked?.At)),
                Two("小类", $"{f.Row.Class} {f.ClassName}", "原处置截止", PaperDate.Of(f.Row.HolderDue)),
                One("地点", f.Place),
                One("情况描述", f.Row.Description),
                Two("已延期", FormattableString.Invariant($"{f.Row.Extensions} 次"), "申请延长", f.Asked),
                Two("是否工程类", asked is null ? "□ 是　　□ 否" : asked.Engineering == true ? "是" : "否", "联系电话", ""),
                One("申请理由", asked?.Note ?? "", tall: true),
                One("申请单位意见", "负责人（签字）：　　　　　　单位（盖章）：\n" + PaperDate.Blank, tall: true),
                One("值班长意见", "签字：　　　　　　　　" + PaperDate.Blank, tall: true),
                One("领导审批意见", "签字：　　　　　　　　" + PaperDate.Blank, tall: true),
            ]),
            new PaperText(["再次延期和工程类延期，须将签字盖章的本表拍照或扫描，随延期申请一并上传。"]),
        ];
    }
}
