return await Gridloom.Server.Host.CommandLine.Run(args);
