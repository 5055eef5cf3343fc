// A page as everybody can use it: zoomed in, on a wide screen, and on a phone.

import { PHONE, WIDE, ZOOMED, isForEverybody } from "./axe.mjs";

export const sound = (page, name) => isForEverybody(page, name, [ZOOMED, WIDE, PHONE]);
