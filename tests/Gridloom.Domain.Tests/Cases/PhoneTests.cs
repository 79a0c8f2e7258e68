using Gridloom.Domain.Cases;

namespace Gridloom.Domain.Tests.Cases;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("13812345678", "13812345678")]
    [InlineData("138-1234-5678", "13812345678")]
    [InlineData("+86 138 1234 5678", "13812345678")]
    [InlineData("0086-13812345678", "13812345678")]
    [InlineData("１３８１２３４５６７８", "13812345678")]
    [InlineData("(0755) 2345 6789", "075523456789")]
    [InlineData("+852 2345 6789", "+85223456789")]
    [InlineData("12345", "12345")]
    [InlineData("1234", null)]
    [InlineData("1234567890123456", null)]
    [InlineData("电话问他", null)]
    [InlineData("138+12345678", null)]
    [InlineData("", null)]
    public void Equal_numbers_become_equal(string typed, string? normal) => Phone.Normalise(typed).ShouldBe(normal);
}
