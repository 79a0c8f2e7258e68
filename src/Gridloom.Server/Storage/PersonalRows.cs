namespace Gridloom.Server.Storage;

/// <summary>
/// A module's rows of personal values (个人信息版本行), as the audit reads them: each names the event that brought it, and carries the same
/// keyed digest that stands in that event's body. Rows may be deleted, as the law asks; those that are there must fit.
/// </summary>
/// <param name="Table">The table that holds them; it is absent from a database that is not migrated that far.</param>
/// <param name="Property">The property of the event's body that holds the digest in hex.</param>
/// <param name="Sql">Yields <c>district, subject, event, digest</c>.</param>
internal sealed record PersonalRows(string Table, string Property, string Sql);

/// <summary>The first place that does not fit (断点).</summary>
/// <param name="Block">Null when what is wrong leads to no block.</param>
/// <param name="Event">Null when the block itself does not fit.</param>
internal sealed record ChainBreak(string District, long? Block, long? Event, string Why);
