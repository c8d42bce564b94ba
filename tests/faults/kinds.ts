import { fullDisk } from "./full-disk";
import type { Installation } from "./installation";
import { killedBackingUp } from "./killed-backing-up";
import { killedDatabase } from "./killed-database";
import { killedEditing } from "./killed-editing";
import { killedHandingOut } from "./killed-handing-out";
import { killedImporting } from "./killed-importing";
import { killedWeb } from "./killed-web";
import { killedWorkers } from "./killed-workers";
import type { Kind } from "./rounds";
import { shiftedClocks } from "./shifted-clocks";

/** Every kind of fault, in the order they are tried. */
export const kindsOf = (installation: Installation): Kind[] => [
  killedImporting,
  killedEditing,
  killedHandingOut,
  killedBackingUp,
  killedWorkers,
  killedWeb,
  killedDatabase(installation),
  fullDisk(installation),
  shiftedClocks,
];
