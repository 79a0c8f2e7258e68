namespace Gridloom.Domain.Budget.Families;

/// <summary>The paper that a family's forms are printed on (纸张).</summary>
public enum SheetPage
{
    /// <summary>A4, upright.</summary>
    Portrait,

    /// <summary>A4, lying.</summary>
    Landscape,

    /// <summary>A3, lying: for tables of more than twenty columns.</summary>
    Wide,
}

/// <summary>What a line outside the tables is (表外文字).</summary>
public enum SheetLineKind
{
    /// <summary>表名.</summary>
    Title,

    /// <summary>年度, below the title.</summary>
    Under,

    /// <summary>单位：万元, at the right edge.</summary>
    Money,

    /// <summary>Names of whom the table is, at the left edge.</summary>
    Left,

    /// <summary>A heading of the report.</summary>
    Heading,

    /// <summary>A paragraph of the report.</summary>
    Prose,
}

/// <summary>What a cell of a form holds (单元格).</summary>
public enum SheetCellKind
{
    /// <summary>A label that the form prints.</summary>
    Label,

    /// <summary>Sentences.</summary>
    Text,

    /// <summary>Some words or a number in the middle.</summary>
    Centre,

    /// <summary>An amount of money.</summary>
    Amount,

    /// <summary>The cell above goes on here.</summary>
    Down,
}

/// <summary>A filled document of a form family as it is printed (表样): the files for offices are made of it, whatever their kind.</summary>
/// <param name="Title">What the file is called.</param>
public sealed record FamilySheet(string Title, SheetPage Page, IReadOnlyList<SheetPart> Parts)
{
    /// <summary>The rows of cells that a reader of such a file finds, each cell where it begins; a blank row before each part.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows() => Parts.SelectMany(part => part.Blocks.SelectMany(block => block.Rows()).Prepend([]));
}

/// <summary>What stands together on pages of its own (页).</summary>
/// <param name="Name">Parts of one name are one sheet of a workbook.</param>
public sealed record SheetPart(string Name, IReadOnlyList<SheetBlock> Blocks)
{
    /// <summary>Its own paper; null where it is the sheet's.</summary>
    public SheetPage? Page { get; init; }
}

/// <summary>A piece of a part (块).</summary>
public abstract record SheetBlock
{
    private SheetBlock()
    {
    }

    /// <summary>The rows of cells in it.</summary>
    public abstract IEnumerable<IReadOnlyList<string>> Rows();

    /// <summary>A line of text over the whole width (行文).</summary>
    public sealed record Line(string Text, SheetLineKind Kind) : SheetBlock
    {
        /// <inheritdoc/>
        public override IEnumerable<IReadOnlyList<string>> Rows() => [[Text]];
    }

    /// <summary>A ruled table (表格).</summary>
    /// <param name="Widths">Of its columns, in hundredths of the page's width.</param>
    /// <param name="HeadRows">How many of its first rows are repeated on each page.</param>
    public sealed record Table(IReadOnlyList<int> Widths, int HeadRows, IReadOnlyList<SheetRow> Lines) : SheetBlock
    {
        /// <inheritdoc/>
        public override IEnumerable<IReadOnlyList<string>> Rows() =>
            Lines.Select(row => (IReadOnlyList<string>)[.. row.Cells.SelectMany(cell => Enumerable.Repeat("", cell.Columns - 1).Prepend(cell.Text))]);

        /// <summary>Over how many rows the cell goes down that begins here.</summary>
        /// <param name="row">From 0.</param>
        /// <param name="column">From 0.</param>
        public int DepthOf(int row, int column)
        {
            var below = row + 1;
            while (below < Lines.Count && GoesOn(Lines[below], column)) below++;
            return below - row;
        }

        private static bool GoesOn(SheetRow line, int column)
        {
            var at = 0;
            foreach (var cell in line.Cells)
            {
                if (at == column) return cell.Kind == SheetCellKind.Down;
                at += cell.Columns;
            }
            return false;
        }
    }
}

/// <summary>A row of a table: cells that fill all its columns (表行).</summary>
public sealed record SheetRow(IReadOnlyList<SheetCell> Cells);

/// <summary>A cell of a table (单元格), and over how many columns it goes.</summary>
public sealed record SheetCell(string Text, SheetCellKind Kind, int Columns);
