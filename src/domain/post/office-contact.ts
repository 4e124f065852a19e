/** How the district's office can be reached: from the settings, since no telephone number ships with the program. */

/** Any part may be '' until the district has filled it in; what is empty is left out of what people read. */
export interface OfficeContact {
  contact: string;
  phone: string;
  email: string;
}
