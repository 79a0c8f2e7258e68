using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Phrases;

/// <summary>A phrase was kept (新增常用语). Its wording stands in the row alone: a phrase may be changed and deleted, an event may not.</summary>
/// <param name="Shared">Everybody of the district is offered it.</param>
public sealed record PhraseAdded(string Id, CaseActKind Act, bool Shared) : Event
{
    public override string Kind => "phrase.added";

    public override string Subject => Id;
}

/// <summary>A phrase got other words (修改常用语).</summary>
public sealed record PhraseChanged(string Id, CaseActKind Act, bool Shared) : Event
{
    public override string Kind => "phrase.changed";

    public override string Subject => Id;
}

/// <summary>A phrase was deleted (删除常用语).</summary>
public sealed record PhraseDeleted(string Id) : Event
{
    public override string Kind => "phrase.deleted";

    public override string Subject => Id;
}
