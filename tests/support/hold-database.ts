import { dataFolder } from "@/lib/database/data-folder";
import { embedded } from "@/lib/database/embedded";
import { folderClaim } from "@/lib/database/folder-claim";

// A process to be killed: holds the database of the folder it is given, as `weighbridge start` would.
const data = dataFolder(process.argv[2] as string);
const claim = await folderClaim(data.folder, "start");
if (!claim.ok) throw new Error("The folder is claimed already.");
const database = await embedded(data);
process.send?.({ url: database.url });
setInterval(() => {}, 60_000);
