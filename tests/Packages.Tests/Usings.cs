global using JobClients.Packages.Tests.Support;
