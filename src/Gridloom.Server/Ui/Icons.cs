namespace Gridloom.Server.Ui;

/// <summary>The icons that pages may use. The asset build reads the names in this file and puts exactly these into the sprite.</summary>
public static class Icons
{
    public const string Account = "user";
    public const string Accounts = "users";
    public const string Audit = "history";
    public const string Back = "chevron-left";
    public const string Bell = "bell";
    public const string Budget = "coin";
    public const string Camera = "camera";
    public const string Cases = "stack-2";
    public const string Catalogue = "category";
    public const string Check = "check";
    public const string Close = "x";
    public const string Copy = "copy";
    public const string Download = "download";
    public const string Duties = "clipboard-list";
    public const string Edit = "edit";
    public const string Emergency = "urgent";
    public const string Eye = "eye";
    public const string Figures = "chart-bar";
    public const string File = "file-text";
    public const string Home = "home";
    public const string Info = "info-circle";
    public const string Keyboard = "keyboard";
    public const string Language = "language";
    public const string Locate = "current-location";
    public const string Lock = "lock";
    public const string Map = "map-2";
    public const string Next = "chevron-right";
    public const string Pin = "map-pin";
    public const string Plus = "plus";
    public const string Print = "printer";
    public const string Roster = "calendar-clock";
    public const string Search = "search";
    public const string Send = "send";
    public const string SignOut = "logout";
    public const string TextSize = "text-size";
    public const string Theme = "contrast";
    public const string ThemeDark = "moon";
    public const string ThemeLight = "sun";
    public const string Unit = "building";
    public const string Warning = "alert-triangle";
}
