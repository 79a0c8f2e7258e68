using Gridloom.Domain.Emergency;

namespace Gridloom.Domain.Tests.Emergency;

/// <summary>The words that are shipped, two streets, and a shelter to begin with.</summary>
internal static class ShelterBook
{
    public const string Street = "440309001", Community = Street + "001", OtherStreet = "440309002";

    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly EmergencyLists Lists = EmergencyLists.Parse(Data("lists.v1.csv")).Succeeded(out var lists, out var refused) ? lists : throw new InvalidOperationException(refused.English);

    public static readonly ShelterGround Ground = new(Lists, new HashSet<string> { Street, Community, OtherStreet }, Today);

    public static readonly ShelterInput Input = new("A-01", Community, "文体广场避难场所", "观湖街道大和路 1 号", "fixed", "3600", "9200", "观湖街道办事处", "0755-28001234", "usable", "2026-10-01");

    public static readonly Shelter Square = new("A-01", Community, "文体广场避难场所", "观湖街道大和路 1 号", "fixed", 3600, 9200, "观湖街道办事处", "0755-28001234", "usable", new(2026, 10, 1));

    public static string Data(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "emergency", file));
}
