using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Every minute of a case by its holder (时限账本): drawn over real time, drawn over counted time, and as a table that sums.</summary>
/// <param name="Whole">How long the case has taken on the clock on the wall.</param>
/// <param name="Sums">The table's last sum equals that; when it does not, the page says so.</param>
public sealed record LedgerModel(IReadOnlyList<LedgerRow> Rows, LedgerRow Total, string Whole, bool Sums, LedgerLane Lane, LedgerFold? Fold);

/// <summary>One stretch (账本行). Times are put into words; a stretch without one shows a dash.</summary>
public sealed record LedgerRow(HolderMark Holder, string Name, string Reason, Instant From, string OfCase, string OfStep, string Outside, string Stopped, string Sum);

/// <summary>A holder's character and hue (持有人记号).</summary>
/// <param name="Hue">Its class: desk, collector, unit-1, unit-2, resident, suspended.</param>
public sealed record HolderMark(string Character, string Hue);

/// <summary>The stretches over real time (日历带). All places are per mille of the lane.</summary>
/// <param name="Pale">Where nothing counts because it is outside working hours.</param>
/// <param name="Rest">Days on which nobody works.</param>
public sealed record LedgerLane(IReadOnlyList<LedgerSpan> Spans, IReadOnlyList<LedgerSpan> Pale, IReadOnlyList<LedgerSpan> Rest, IReadOnlyList<LedgerFlag> Days, IReadOnlyList<LedgerFlag> Flags);

/// <summary>A piece of a lane (带段).</summary>
/// <param name="Title">Told on hover.</param>
public sealed record LedgerSpan(decimal At, decimal Width, HolderMark? Holder = null, string Title = "");

/// <summary>A mark on a lane (标记): a day, 现在, 截止.</summary>
/// <param name="Kind">Its class: day, now, due, near.</param>
public sealed record LedgerFlag(decimal At, string Text, string Kind);

/// <summary>Only the minutes that count against the limit (计时带).</summary>
/// <param name="Left">余 2时58分; null when nothing is left.</param>
public sealed record LedgerFold(IReadOnlyList<LedgerSpan> Spans, decimal Near, decimal Limit, string LimitText, string? Left, decimal LeftAt);
