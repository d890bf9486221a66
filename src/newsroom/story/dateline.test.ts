import { describe, expect, test } from 'vitest';
import { datelineView } from './dateline.ts';
import { articleForTests, newsroomForTests } from '../newsroom-for-tests.ts';
import { printed } from './dateline-for-tests.ts';

describe('a state is abbreviated as AP does', () => {
  test.each([
    [{ city: 'Madison', region: 'Alabama' }, 'MADISON, Ala.'],
    [{ city: 'Flagstaff', region: 'Arizona' }, 'FLAGSTAFF, Ariz.'],
    [{ city: 'Fresno', region: 'California' }, 'FRESNO, Calif.'],
    [{ city: 'Wichita', region: 'Kansas' }, 'WICHITA, Kan.'],
    [{ city: 'Springfield', region: 'Massachusetts' }, 'SPRINGFIELD, Mass.'],
    [{ city: 'Concord', region: 'New Hampshire' }, 'CONCORD, N.H.'],
    [{ city: 'Albany', region: 'New York' }, 'ALBANY, N.Y.'],
    [{ city: 'Fargo', region: 'North Dakota' }, 'FARGO, N.D.'],
    [{ city: 'Erie', region: 'Pennsylvania' }, 'ERIE, Pa.'],
    [{ city: 'Spokane', region: 'Washington' }, 'SPOKANE, Wash.'],
    [{ city: 'Charleston', region: 'West Virginia' }, 'CHARLESTON, W.Va.'],
    [{ city: 'Casper', region: 'Wyoming' }, 'CASPER, Wyo.'],
    [{ city: 'Georgetown', region: 'District of Columbia' }, 'GEORGETOWN, D.C.'],
  ])('%j is %s', (dateline, text) => {
    expect(printed(dateline)).toBe(text);
  });

  test.each(['Alaska', 'Hawaii', 'Idaho', 'Iowa', 'Maine', 'Ohio', 'Texas', 'Utah'])('but %s is not', (region) => {
    expect(printed({ city: 'Larkfield', region })).toBe(`LARKFIELD, ${region}`);
  });

  test('and every state is known: 42 that are abbreviated', () => {
    const abbreviated = STATES.filter((region) => printed({ city: 'X', region })?.endsWith('.'));
    expect(abbreviated).toHaveLength(42);
    expect(STATES).toHaveLength(50);
  });
});

describe('a city that AP lets stand alone has no state', () => {
  test.each([
    [{ city: 'Chicago', region: 'Illinois' }, 'CHICAGO'],
    [{ city: 'Chicago' }, 'CHICAGO'],
    [{ city: 'Chicago', region: 'Illinois', country: 'US' }, 'CHICAGO'],
    [{ city: 'Chicago', region: 'Ill.' }, 'CHICAGO'],
    [{ city: 'New York', region: 'New York' }, 'NEW YORK'],
    [{ city: 'St. Louis', region: 'Missouri' }, 'ST. LOUIS'],
    [{ city: 'Honolulu', region: 'Hawaii' }, 'HONOLULU'],
    [{ city: 'Washington' }, 'WASHINGTON'],
    [{ city: 'Washington', region: 'District of Columbia' }, 'WASHINGTON'],
    [{ city: 'Washington', region: 'D.C.' }, 'WASHINGTON'],
    [{ city: 'United Nations' }, 'UNITED NATIONS'],
  ])('%j is %s', (dateline, text) => {
    expect(printed(dateline)).toBe(text);
  });
});

describe('a namesake keeps its region', () => {
  test.each([
    [{ city: 'Miami', region: 'Ohio' }, 'MIAMI, Ohio'],
    [{ city: 'Portland', region: 'Oregon' }, 'PORTLAND, Ore.'],
    [{ city: 'Portland', region: 'Maine' }, 'PORTLAND, Maine'],
    [{ city: 'Washington', region: 'Pennsylvania' }, 'WASHINGTON, Pa.'],
    [{ city: 'Phoenix', region: 'New York' }, 'PHOENIX, N.Y.'],
    [{ city: 'Paris', region: 'Texas' }, 'PARIS, Texas'],
    [{ city: 'Moscow', region: 'Idaho', country: 'US' }, 'MOSCOW, Idaho'],
    [{ city: 'London', region: 'Ontario', country: 'CA' }, 'LONDON, Ontario'],
    [{ city: 'Boston', region: 'England', country: 'GB' }, 'BOSTON, England'],
    [{ city: 'Sydney', region: 'Nova Scotia', country: 'CA' }, 'SYDNEY, Nova Scotia'],
  ])('%j is %s', (dateline, text) => {
    expect(printed(dateline)).toBe(text);
  });
});

describe('a place abroad names its country', () => {
  test.each([
    [{ city: 'Reykjavik', country: 'IS' }, 'REYKJAVIK, Iceland'],
    [{ city: 'Lyon', region: 'Rhône', country: 'FR' }, 'LYON, France'],
    [{ city: 'Paris', country: 'FR' }, 'PARIS'],
    [{ city: 'Mexico City', country: 'MX' }, 'MEXICO CITY'],
    [{ city: 'Sao Paulo', country: 'BR' }, 'SAO PAULO'],
    [{ city: 'São Paulo', country: 'BR' }, 'SÃO PAULO'],
    [{ city: 'Zürich', country: 'CH' }, 'ZÜRICH'],
    [{ city: 'Abidjan', country: 'CI' }, 'ABIDJAN, Ivory Coast'],
    [{ city: 'Ankara', country: 'TR' }, 'ANKARA, Turkey'],
    [{ city: 'Brno', country: 'CZ' }, 'BRNO, Czech Republic'],
    [{ city: 'Sarajevo', country: 'BA' }, 'SARAJEVO, Bosnia-Herzegovina'],
    [{ city: 'Kinshasa', country: 'CD' }, 'KINSHASA, Congo'],
    [{ city: 'Brazzaville', country: 'CG' }, 'BRAZZAVILLE, Republic of Congo'],
    [{ city: 'Yangon', country: 'MM' }, 'YANGON, Myanmar'],
    [{ city: 'Port of Spain', country: 'TT' }, 'PORT OF SPAIN, Trinidad and Tobago'],
    [{ city: 'Willemstad', country: 'CW' }, 'WILLEMSTAD, Curacao'],
    [{ city: 'Kingstown', country: 'VC' }, 'KINGSTOWN, St. Vincent and the Grenadines'],
    [{ city: 'Hong Kong', country: 'HK' }, 'HONG KONG'],
    [{ city: 'Tbilisi', country: 'GE' }, 'TBILISI, Georgia'],
    [{ city: 'San Juan', country: 'PR' }, 'SAN JUAN, Puerto Rico'],
  ])('%j is %s', (dateline, text) => {
    expect(printed(dateline)).toBe(text);
  });

  test.each([
    [{ city: 'Halifax', region: 'Nova Scotia', country: 'CA' }, 'HALIFAX, Nova Scotia'],
    [{ city: 'Toronto', region: 'Ontario', country: 'CA' }, 'TORONTO'],
    [{ city: 'Halifax', country: 'CA' }, 'HALIFAX, Canada'],
    [{ city: 'Manchester', region: 'England', country: 'GB' }, 'MANCHESTER, England'],
    [{ city: 'Edinburgh', region: 'Scotland', country: 'GB' }, 'EDINBURGH, Scotland'],
    [{ city: 'London', country: 'GB' }, 'LONDON'],
    [{ city: 'Gaza City', region: 'Gaza Strip', country: 'PS' }, 'GAZA CITY, Gaza Strip'],
  ])('or its part, where AP does: %j is %s', (dateline, text) => {
    expect(printed(dateline)).toBe(text);
  });
});

describe('the day', () => {
  const madison = { city: 'Madison', region: 'Alabama' };

  test.each([
    ['2026-02-28', '2026-03-01T06:00:00-05:00', 'MADISON, Ala., Feb. 28'],
    ['2026-05-01', '2026-05-02T06:00:00-04:00', 'MADISON, Ala., May 1'],
    ['2026-09-09', '2026-09-09T06:00:00-04:00', 'MADISON, Ala., Sept. 9'],
    ['2025-12-31', '2026-01-01T06:00:00-05:00', 'MADISON, Ala., Dec. 31, 2025'],
    ['2016-02-29', '2026-11-23T06:00:00-05:00', 'MADISON, Ala., Feb. 29, 2016'],
    // Still 2025 in the newsroom, although it is 2026 in Greenwich.
    ['2025-12-31', '2026-01-01T02:00:00Z', 'MADISON, Ala., Dec. 31'],
    ['2026-01-01', '2026-01-01T02:00:00Z', 'MADISON, Ala., Jan. 1, 2026'],
  ])('%s of a story of %s is %s', (date, published, text) => {
    expect(printed({ ...madison, date }, { published })).toBe(text);
  });

  test('is left out when the story does not give one', () => {
    expect(printed(madison)).toBe('MADISON, Ala.');
  });

  test('is given to machines as it was written', () => {
    const { publication } = newsroomForTests();
    const view = datelineView(articleForTests({ dateline: { ...madison, date: '2026-02-28' } }), publication);
    expect(view?.day).toEqual({ text: 'Feb. 28', datetime: '2026-02-28' });
  });
});

test('the agency follows the day, in brackets', () => {
  expect(printed({ city: 'Madison', region: 'Alabama', date: '2026-02-28', source: 'AP' })).toBe(
    'MADISON, Ala., Feb. 28 (AP)',
  );
  expect(printed({ city: 'Paris', country: 'FR', source: 'AFP' })).toBe('PARIS (AFP)');
});

test.each(['opinion', 'obituary', 'letter'] as const)('%s has no dateline', (type) => {
  expect(printed({ city: 'Madison' }, { type })).toBeUndefined();
});

test.each(['news', 'analysis', 'live', 'explainer'] as const)('%s has its dateline', (type) => {
  expect(printed({ city: 'Madison' }, { type })).toBe('MADISON');
});

test('a story without a dateline has none', () => {
  expect(datelineView(articleForTests(), newsroomForTests().publication)).toBeUndefined();
});

describe('a publication outside the United States', () => {
  test.each([
    [{ city: 'Leeds' }, 'LEEDS'],
    [{ city: 'Leeds', region: 'England' }, 'LEEDS, England'],
    [{ city: 'London', country: 'GB' }, 'LONDON'],
    [{ city: 'Madison', region: 'Alabama', country: 'US' }, 'MADISON, Ala.'],
    [{ city: 'Chicago', region: 'Illinois', country: 'US' }, 'CHICAGO'],
    [{ city: 'Chicago', country: 'US' }, 'CHICAGO'],
    [{ city: 'Madison', country: 'US' }, 'MADISON, United States'],
    [{ city: 'Lyon', country: 'FR' }, 'LYON, France'],
    [{ city: 'Boston' }, 'BOSTON'],
  ])('prints %j as %s', (dateline, text) => {
    expect(printed(dateline, { country: 'GB' })).toBe(text);
  });
});

test('a region with the name of its city is left out', () => {
  expect(printed({ city: 'Hamburg', region: 'Hamburg' }, { lang: 'de', country: 'DE' })).toBe('HAMBURG');
});

test.each(['constructor', 'toString', '__proto__'])('a region that is called %s is printed as it is', (region) => {
  expect(printed({ city: 'Larkfield', region })).toBe(`LARKFIELD, ${region}`);
  expect(printed({ city: region, region: 'Maine' })).toBe(`${region.toUpperCase()}, Maine`);
});

/** United States Postal Service, Publication 28: the fifty states. */
const STATES =
  'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming'.split(
    ',',
  );
