global using JobClients.Support;
