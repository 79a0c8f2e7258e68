namespace Gridloom.Domain.Cases.Batch;

/// <summary>Why a batch is refused as a whole (批量被拒); what is wrong with one of its cases is told beside that case.</summary>
public static class BatchProblems
{
    public static readonly Problem NoCases = new("case.batch-empty", 422, "请至少选一宗案件。", "Choose at least one case.") { Field = "case" };

    public static readonly Problem TooMany = new(
        "case.batch-too-many", 422, $"一次最多办 {CaseBatch.Limit} 宗，请分几次办。", $"At most {CaseBatch.Limit} cases at a time; do it in several goes.") { Field = "case" };

    public static readonly Problem Unreadable = new("case.batch-unreadable", 422, "选中的案件看不懂，请回到列表重新选。", "The chosen cases cannot be read; choose them again from the list.") { Field = "case" };
}
