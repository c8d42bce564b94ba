import { config } from "zod";

// zod tries whether it may make functions out of text; the page's policy forbids that and would report it.
config({ jitless: true });
