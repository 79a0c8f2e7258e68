using System.Globalization;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>What a form of a shelter sends (避难场所表单项).</summary>
internal static class SentShelter
{
    public static ShelterInput Read(PostedForm form, string? code) =>
        new(code, form["area"], form["name"], form["place"], form["kind"], form["capacity"], form["size"], form["manager"], form["phone"], form["state"], form["inspected"]);

    /// <summary>The version that the form was drawn from; 0 when it does not say.</summary>
    public static long Seen(PostedForm form) => long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
}
