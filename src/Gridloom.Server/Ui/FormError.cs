namespace Gridloom.Server.Ui;

/// <summary>Why a form was not saved (未保存). The fields carry their own words; this stands above them.</summary>
/// <param name="Text">What happened, what was kept, what to do.</param>
/// <param name="Code">The problem's stable code, small.</param>
/// <param name="Faults">Each fault as (field id, words), linked to its field; empty when there is only one place to look.</param>
public sealed record FormError(string Text, string Code, IReadOnlyList<(string FieldId, string Text)> Faults)
{
    public FormError(string text, string code)
        : this(text, code, [])
    {
    }
}
