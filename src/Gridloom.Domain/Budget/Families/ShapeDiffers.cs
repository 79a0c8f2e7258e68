namespace Gridloom.Domain.Budget.Families;

/// <summary>A document cannot be put into a family's shape, or lines do not have it (形式不符): thrown inside a pass, caught by <see cref="FamilyForms"/>.</summary>
/// <param name="what">The value that does not fit; blank when only lines differ.</param>
internal sealed class ShapeDiffers(string what = "") : Exception(what)
{
    public string What { get; } = what;
}
