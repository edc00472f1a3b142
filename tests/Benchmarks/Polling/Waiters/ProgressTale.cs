namespace JobClients.Benchmarks.Polling;

/// <summary>Begins what one job tells of its progress.</summary>
/// <param name="random">This job's own.</param>
/// <returns>
/// The fraction that the job tells at each poll, by the share of its run time that has really passed. Called with
/// ever greater shares, all below 1.
/// </returns>
internal delegate Func<double, double> ProgressTale(Random random);
