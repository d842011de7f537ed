/** How much is registered in the country. */
export interface Country {
  readonly provinces: number;
  readonly institutions: number;
  readonly appraisers: number;
  /** A year each, of every appraiser. */
  readonly trainings: number;
  readonly cases: number;
}

/** Ten years of the whole country. */
export const tenYears: Country = {
  provinces: 30,
  institutions: 2000,
  appraisers: 50_000,
  trainings: 10,
  cases: 300_000,
};

const firstYear = 2016;
const fields = ['pollutants', 'soilAndGroundwater', 'surfaceWaterAndSediment', 'marine', 'ecology', 'other'];
const matters = ['01', '02', '03', '04', '05', '06', '07'];

const two = (number: number): string => String(number).padStart(2, '0');

const list = <Item>(length: number, item: (index: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, index) => item(index));

/** The registers of one province as a document: the same for the same place. */
export function provinceOf(country: Country, place: number): Readonly<Record<string, unknown>> {
  const share = (whole: number): number =>
    Math.floor(((place + 1) * whole) / country.provinces) - Math.floor((place * whole) / country.provinces);
  const prefix = two(place + 1);
  const [institutions, appraisers, cases] = [country.institutions, country.appraisers, country.cases].map(share);
  const licence = (index: number): string => `${prefix}0000${String(index % (institutions ?? 1)).padStart(5, '0')}`;
  const certificate = (index: number): string => `${prefix}1100${String(index).padStart(6, '0')}`;
  const month = (index: number): string =>
    `${String(firstYear + (Math.floor(index / 12) % 10))}-${two((index % 12) + 1)}`;
  return {
    kind: 'registers',
    province: `第${prefix}省`,
    countedFrom: `${firstYear}-01-01`,
    institutions: list(institutions ?? 0, (index) => ({
      licence: licence(index),
      name: `第${prefix}省环境损害司法鉴定中心${index}号`,
      registeredOn: `${firstYear - 1}-${two((index % 12) + 1)}-03`,
      validTo: '2027-06-30',
    })),
    appraisers: list(appraisers ?? 0, (index) => ({
      certificate: certificate(index),
      name: `鉴定人${index}`,
      institution: licence(index),
      registeredOn: `${firstYear - 1}-${two((index % 12) + 1)}-15`,
    })),
    categories: list(institutions ?? 0, (index) => ({
      holder: licence(index),
      matter: matters[index % matters.length],
      verifiedOn: '2020-05-06',
      passed: true,
      reissuedOn: '2020-06-01',
    })),
    trainings: list((appraisers ?? 0) * country.trainings, (index) => ({
      appraiser: certificate(Math.floor(index / country.trainings)),
      from: `${firstYear + (index % country.trainings)}-${two((index % 12) + 1)}-08`,
      title: `第${(index % 97) + 1}期专业培训`,
      hours: 16,
    })),
    cases: list(cases ?? 0, (index) => {
      const own = Math.floor(index / (institutions ?? 1));
      return {
        institution: licence(index),
        month: month(own),
        sentOn: `${month(own)}-${two((index % 27) + 1)}`,
        status: index % 9 === 0 ? 'adopted' : 'sent',
        ...(index % 9 === 0 && { includedOn: `${month(own)}-28` }),
        fields: [fields[index % fields.length]],
        title: `${prefix}省第${index}号环境损害司法鉴定案例`,
      };
    }),
    blacklist: list(Math.ceil((institutions ?? 0) / 20), (index) => ({
      listing: `L${index}`,
      holder: licence(index * 20),
      event: 'intended',
      date: '2024-08-31',
      ground: 'delay',
    })),
  };
}
