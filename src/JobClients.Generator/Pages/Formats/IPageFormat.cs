using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Formats;

/// <summary>A form in which a vendor's pages are scraped.</summary>
internal interface IPageFormat
{
    bool Recognizes(PageText text);

    /// <exception cref="PageException">The page lacks what every page of this form has.</exception>
    Page Parse(PageText text);
}
