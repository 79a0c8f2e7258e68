namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What decisions about cases go by (办案规则), all of it data: the classes and filing conditions in force, the limits of single areas, the desk's limits, the units, the calendar.</summary>
public sealed record CaseRules(
    CaseCatalogue Catalogue, FilingConditions Conditions, AreaLimits Areas, DeskLimits Desk, HandlingUnits Units, WorkingCalendar Calendar);
