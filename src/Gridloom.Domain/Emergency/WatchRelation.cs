namespace Gridloom.Domain.Emergency;

/// <summary>How an entry of the duty log stands to an earlier one (关联方式).</summary>
public enum WatchRelation
{
    /// <summary>What went on since (续报).</summary>
    FollowUp,

    /// <summary>What was written down wrongly, and how it is (更正). Nothing that was written is ever changed.</summary>
    Correction,

    /// <summary>It is over, and how it ended (终报).</summary>
    Final,
}

/// <summary>What each <see cref="WatchRelation"/> is called in data and by people (关联名称).</summary>
public static class WatchRelationNames
{
    private static readonly (WatchRelation Relation, string Code, string Chinese)[] All =
    [
        (WatchRelation.FollowUp, "follow-up", "续报"),
        (WatchRelation.Correction, "correction", "更正"),
        (WatchRelation.Final, "final", "终报"),
    ];

    /// <summary>Stable: it stands in rows, events and addresses.</summary>
    public static string Code(this WatchRelation relation) => All[(int)relation].Code;

    public static string Chinese(this WatchRelation relation) => All[(int)relation].Chinese;

    /// <summary>The member of that code; null when there is none.</summary>
    public static WatchRelation? Find(string? code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Relation;
    }
}
