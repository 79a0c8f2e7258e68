namespace Gridloom.Server.Ui;

/// <summary>The hue of a remark. Late is red, and red is used for nothing else than late, error and refused.</summary>
public enum Tone
{
    Plain,
    Ok,
    Warn,
    Late,
    Brand,
    Stopped,
}
