/** The two letters of each state and union territory, as on its vehicles' number plates (Motor Vehicles Act, section 41(6)). */
const STATE_CODES: Readonly<Record<string, string>> = {
  'Andaman and Nicobar Islands': 'AN',
  'Andhra Pradesh': 'AP',
  'Arunachal Pradesh': 'AR',
  Assam: 'AS',
  Bihar: 'BR',
  Chandigarh: 'CH',
  Chhattisgarh: 'CG',
  Delhi: 'DL',
  Goa: 'GA',
  Gujarat: 'GJ',
  Haryana: 'HR',
  'Himachal Pradesh': 'HP',
  'Jammu and Kashmir': 'JK',
  Jharkhand: 'JH',
  Karnataka: 'KA',
  Kerala: 'KL',
  Ladakh: 'LA',
  Lakshadweep: 'LD',
  'Madhya Pradesh': 'MP',
  Maharashtra: 'MH',
  Manipur: 'MN',
  Meghalaya: 'ML',
  Mizoram: 'MZ',
  Nagaland: 'NL',
  Odisha: 'OD',
  Puducherry: 'PY',
  Punjab: 'PB',
  Rajasthan: 'RJ',
  Sikkim: 'SK',
  'Tamil Nadu': 'TN',
  Telangana: 'TG',
  'The Dadra and Nagar Haveli and Daman and Diu': 'DD',
  Tripura: 'TR',
  'Uttar Pradesh': 'UP',
  Uttarakhand: 'UK',
  'West Bengal': 'WB',
};

/** `stateCode('Jharkhand')` is `JH`; a state that is not listed gets its first two letters; none given: `JH`, the pilot's. */
export function stateCode(state: string | undefined): string {
  if (state === undefined || state === '') return 'JH';
  return (
    STATE_CODES[state] ??
    state
      .replace(/[^A-Za-z]/gu, '')
      .slice(0, 2)
      .toUpperCase()
      .padEnd(2, 'X')
  );
}
