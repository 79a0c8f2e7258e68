using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Media;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Media;

public sealed class SamplePhotosTests
{
    private static readonly SamplePhotoMetadata Written = new()
    {
        Position = (22.543096, -114.057865),
        TakenAt = new DateTimeOffset(2026, 11, 20, 10, 26, 8, TimeSpan.FromHours(8)),
        Orientation = 6,
        PlantedText = "张三 13800138000",
    };

    [Fact]
    public void The_kits_photos_are_read_by_the_product_and_lose_what_was_planted()
    {
        foreach (var file in new[] { SamplePhotos.Png(7, Written), SamplePhotos.Jpeg(7, Written) })
        {
            var photo = Read(file);

            (photo.Width, photo.Height, photo.Orientation).ShouldBe((SamplePhotos.Width, SamplePhotos.Height, 6));
            photo.TakenAt.ShouldBe(new PhotoTime(Instant.From(Written.TakenAt!.Value), OffsetStated: true));
            photo.Position!.Latitude.ShouldBe(22.543096, 0.000001);
            photo.Position.Longitude.ShouldBe(-114.057865, 0.000001);
            file.AsSpan().IndexOf(Encoding.UTF8.GetBytes("13800138000")).ShouldBeGreaterThan(0);
            photo.Clean.Span.IndexOf(Encoding.UTF8.GetBytes("13800138000")).ShouldBe(-1);
        }
    }

    [Fact]
    public void A_phone_that_states_no_offset_is_taken_for_one_in_china() =>
        Read(SamplePhotos.Jpeg(7, Written with { StatesOffset = false })).TakenAt
            .ShouldBe(new PhotoTime(Instant.From(Written.TakenAt!.Value), OffsetStated: false));

    [Fact]
    public void A_seed_gives_the_same_picture_and_another_seed_another()
    {
        SamplePhotos.Png(1).ShouldBe(SamplePhotos.Png(1));
        SamplePhotos.Png(1).ShouldNotBe(SamplePhotos.Png(2));
        SamplePhotos.Jpeg(1).ShouldBe(SamplePhotos.Jpeg(1));
        SamplePhotos.Jpeg(1).ShouldNotBe(SamplePhotos.Jpeg(2));
    }

    private static Photo Read(byte[] file) =>
        Photo.Read(file).Succeeded(out var photo, out var refused) ? photo : throw new InvalidOperationException(refused.Code);
}
