import type { Canvas } from './canvas.ts';
import { aurora } from './scenes/aurora.ts';
import { bakeryWindow } from './scenes/bakery-window.ts';
import { blueberryBarrens } from './scenes/blueberry-barrens.ts';
import { bookshop } from './scenes/bookshop.ts';
import { cityHall } from './scenes/city-hall.ts';
import { coastRoad } from './scenes/coast-road.ts';
import { councilChamber } from './scenes/council-chamber.ts';
import { ferryEmery } from './scenes/ferry-emery.ts';
import { fishAuction } from './scenes/fish-auction.ts';
import { fogPier } from './scenes/fog-pier.ts';
import { gardenPlots } from './scenes/garden-plots.ts';
import { heronIsland } from './scenes/heron-island.ts';
import { highSchoolField } from './scenes/high-school-field.ts';
import { hospitalNight } from './scenes/hospital-night.ts';
import { lighthouseDawn } from './scenes/lighthouse-dawn.ts';
import { lighthouseNightBeam } from './scenes/lighthouse-night-beam.ts';
import { lobsterBoats } from './scenes/lobster-boats.ts';
import { mainStreetSnow } from './scenes/main-street-snow.ts';
import { millworksExterior } from './scenes/millworks-exterior.ts';
import { millworksLoomHall } from './scenes/millworks-loom-hall.ts';
import { orpheumMarquee } from './scenes/orpheum-marquee.ts';
import { orpheumStage } from './scenes/orpheum-stage.ts';
import { sableDam } from './scenes/sable-dam.ts';
import { salmonRun } from './scenes/salmon-run.ts';
import { snowplowNight } from './scenes/snowplow-night.ts';
import { stormHarbor } from './scenes/storm-harbor.ts';
import { whaleTail } from './scenes/whale-tail.ts';
import { windTurbines } from './scenes/wind-turbines.ts';

/** Every scene of the newspaper, by file name. */
export const scenes: Readonly<Record<string, (c: Canvas) => void>> = {
  aurora,
  'bakery-window': bakeryWindow,
  'blueberry-barrens': blueberryBarrens,
  bookshop,
  'city-hall': cityHall,
  'coast-road': coastRoad,
  'council-chamber': councilChamber,
  'ferry-emery': ferryEmery,
  'fish-auction': fishAuction,
  'fog-pier': fogPier,
  'garden-plots': gardenPlots,
  'heron-island': heronIsland,
  'high-school-field': highSchoolField,
  'hospital-night': hospitalNight,
  'lighthouse-dawn': lighthouseDawn,
  'lighthouse-night-beam': lighthouseNightBeam,
  'lobster-boats': lobsterBoats,
  'main-street-snow': mainStreetSnow,
  'millworks-exterior': millworksExterior,
  'millworks-loom-hall': millworksLoomHall,
  'orpheum-marquee': orpheumMarquee,
  'orpheum-stage': orpheumStage,
  'sable-dam': sableDam,
  'salmon-run': salmonRun,
  'snowplow-night': snowplowNight,
  'storm-harbor': stormHarbor,
  'whale-tail': whaleTail,
  'wind-turbines': windTurbines,
};
