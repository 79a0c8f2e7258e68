namespace Gridloom.Server.Host;

/// <summary>
/// The two doors of the product (两扇门): <see cref="Api"/> under <c>/api/v1</c> for machines and handhelds (bearer token, JSON, problem
/// details), <see cref="Pages"/> for people (cookie, forms, HTML). A slice maps its routes on both to the same handler.
/// </summary>
internal sealed record Doors(RouteGroupBuilder Api, RouteGroupBuilder Pages);
