namespace Gridloom.Domain.Budget.Families;

/// <summary>A place in a row of a form (格位): a label that must stand there, a cell that goes on from above, or a value.</summary>
internal readonly record struct FormSlot(string Text, SheetCellKind Kind, int Columns)
{
    public static FormSlot Label(string text, int columns = 1) => new(text, SheetCellKind.Label, columns);

    public static FormSlot Down(int columns = 1) => new("", SheetCellKind.Down, columns);

    /// <param name="text">Null while reading.</param>
    public static FormSlot Of(string? text, int columns = 1, SheetCellKind kind = SheetCellKind.Text) => new(text ?? "", kind, columns);

    public static FormSlot Centre(string? text, int columns = 1) => Of(text, columns, SheetCellKind.Centre);

    public static FormSlot Amount(BudgetAmount? amount, int columns = 1) => new(amount?.Printed ?? "", SheetCellKind.Amount, columns);

    /// <summary>A value that follows from others: it is written, and looked at while reading only to see whether rows are missing.</summary>
    public static FormSlot Sum(string? printed, int columns = 1) => new(printed ?? "", SheetCellKind.Amount, columns);

    public bool IsValue => IsValueKind(Kind);

    public static bool IsValueKind(SheetCellKind kind) => kind is SheetCellKind.Text or SheetCellKind.Centre or SheetCellKind.Amount;
}
