using JobClients.Simulator.Pages;
using Microsoft.AspNetCore.Http;

namespace JobClients.Simulator.Jobs;

/// <summary>A call for a job: which page it is for, and as it came.</summary>
internal sealed record JobCall(JobPage Page, HttpRequest Request);
