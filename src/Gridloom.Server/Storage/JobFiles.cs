namespace Gridloom.Server.Storage;

/// <summary>The files that jobs make (任务文件), one a job under <c>exports</c> of the data folder. They can be made again, so no backup holds them.</summary>
internal sealed class JobFiles(DataFolder folder)
{
    /// <summary>How long a finished job and its file are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>A new file to write into; it becomes the job's with <see cref="Keep"/>.</summary>
    public FileStream Create(Job job) => new(PartOf(job), FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024);

    /// <summary>Makes the written file the job's; its size.</summary>
    public long Keep(Job job)
    {
        using (var written = new FileStream(PartOf(job), FileMode.Open, FileAccess.ReadWrite)) Durable.Flush(written);
        File.Move(PartOf(job), PathOf(job), overwrite: true);
        Durable.FlushFolder(folder.Exports);
        return new FileInfo(PathOf(job)).Length;
    }

    /// <summary>Keeps a file that somebody sent, for jobs that work on it, as long as a job's own.</summary>
    public void Hold(string id, string from)
    {
        File.Copy(from, InputOf(id), overwrite: true);
        using (var written = new FileStream(InputOf(id), FileMode.Open, FileAccess.ReadWrite)) Durable.Flush(written);
        Durable.FlushFolder(folder.Exports);
    }

    /// <summary>The file that was kept under that id; null when it is not there (any more).</summary>
    public string? Held(string id) => File.Exists(InputOf(id)) ? InputOf(id) : null;

    public void Remove(Job job)
    {
        File.Delete(PartOf(job));
        File.Delete(PathOf(job));
    }

    /// <summary>The job's file; null when it is not there (any more).</summary>
    public string? Find(Job job) => File.Exists(PathOf(job)) ? PathOf(job) : null;

    /// <summary>Removes what nobody has written to since then, whosever it was; how many files.</summary>
    public long RemoveOld(DateTimeOffset before)
    {
        var old = new DirectoryInfo(folder.Exports).EnumerateFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime).ToList();
        foreach (var file in old) file.Delete();
        return old.Count;
    }

    // Ids are UUIDs of our own making, and unique over districts.
    private string PathOf(Job job) => Path.Combine(folder.Exports, Guid.Parse(job.Id).ToString("N"));

    private string InputOf(string id) => Path.Combine(folder.Exports, Guid.Parse(id).ToString("N") + ".in");

    private string PartOf(Job job) => PathOf(job) + ".part";
}
