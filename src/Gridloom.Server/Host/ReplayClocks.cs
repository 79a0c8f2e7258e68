using Gridloom.Domain;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>
/// The demo's clock (回放时钟): it stands at each invented report's instant while that report is taken, so that days, numbers and events of
/// the demo agree with one another as they would in a month of work. Only <c>gridloom demo</c> has it; a server never does.
/// </summary>
internal sealed class ReplayClocks(TimeProvider time) : Clocks(time)
{
    /// <summary>Null lets the real time through.</summary>
    public Instant? Standing { get; set; }

    public override Instant Now(string district) => Standing ?? base.Now(district);
}
