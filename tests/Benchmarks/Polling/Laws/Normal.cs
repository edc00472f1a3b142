namespace JobClients.Benchmarks.Polling;

/// <summary>The standard normal law.</summary>
internal static class Normal
{
    private const double TailBegins = 0.02425;

    /// <summary>The value that a share of all values does not exceed.</summary>
    /// <param name="share">Between 0 and 1, neither included.</param>
    /// <remarks>Peter Acklam's rational approximations, which are off by a billionth of the value.</remarks>
    public static double Quantile(double share) => share switch
    {
        < TailBegins => Tail(share),
        > 1 - TailBegins => -Tail(1 - share),
        _ => Middle(share - 0.5),
    };

    private static double Tail(double share)
    {
        var q = Math.Sqrt(-2 * Math.Log(share));
        return Polynomial(q, -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783)
            / Polynomial(q, 7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1);
    }

    private static double Middle(double q)
    {
        var r = q * q;
        return q * Polynomial(r, -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.383577518672690e2, -3.066479806614716e1, 2.506628277459239)
            / Polynomial(r, -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1);
    }

    private static double Polynomial(double x, params ReadOnlySpan<double> coefficients)
    {
        var value = 0.0;
        foreach (var coefficient in coefficients)
        {
            value = (value * x) + coefficient;
        }

        return value;
    }
}
