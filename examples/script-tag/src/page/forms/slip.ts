/** Whom a prescription, a referral or a sick leave is for. */
export interface SlipFor {
  patient: string;
  card: string;
}
