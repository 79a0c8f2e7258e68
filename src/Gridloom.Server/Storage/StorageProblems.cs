using Gridloom.Domain;

namespace Gridloom.Server.Storage;

/// <summary>What the store refuses or cannot promise.</summary>
internal static class StorageProblems
{
    public static readonly Problem OutcomeUnknown = new("store.outcome-unknown", 503,
        "没有得到保存的确认，可能已保存，也可能没有。用同一编号再提交一次即可，不会重复。",
        "The save was not confirmed: it may or may not have happened. Send it again with the same key; it will not be doubled.");

    public static readonly Problem Unavailable = new("store.unavailable", 503,
        "暂时无法保存，什么也没有写入。稍后再提交一次。",
        "Nothing can be saved just now, and nothing was written. Send it again later.");

    public static readonly Problem Stopping = new("store.stopping", 503,
        "系统正在停止，没有保存。重新启动后再提交一次。",
        "The system is stopping; nothing was saved. Send it again after the restart.");

    public static readonly Problem KeyMissing = new("request.key-missing", 400,
        "缺少 Idempotency-Key 请求头：每次写入要带一个自己生成的编号，重发时用同一个。",
        "The Idempotency-Key header is missing: every write carries a key of your own making, and a retry carries the same one.");

    public static readonly Problem KeyInvalid = new("request.key-invalid", 400,
        "Idempotency-Key 只能是 1 至 128 个可见的半角字符。",
        "Idempotency-Key must be 1 to 128 visible ASCII characters.");

    public static readonly Problem KeyReused = new("request.key-reused", 409,
        "这个编号已用于另一份内容，没有保存。内容变了就要换一个编号。",
        "This key was already used with another body; nothing was saved. A changed body needs a new key.");

    public static readonly Problem JobEnded = new("job.ended", 409,
        "这项任务已经结束，或已取消。",
        "This job has ended, or was cancelled.");

    public static readonly Problem JobFailed = new("job.failed", 500,
        "任务没有做完，已记入系统日志。可以再试一次；还不行，请找管理员。",
        "The job did not come to its end; the log says why. Try once more, and ask your administrator if it fails again.");
}
