using Microsoft.AspNetCore.Components;

namespace Gridloom.Server.Ui;

/// <summary>A page: a frame and what stands in it. Pages load nothing; the route hands them all they show.</summary>
public abstract class Page<TModel> : ComponentBase
    where TModel : notnull
{
    [Parameter, EditorRequired]
    public PageFrame Frame { get; set; } = null!;

    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
