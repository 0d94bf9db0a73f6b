const categories = ['Leak', 'Lamp', 'Lift', 'Door', 'Heating'];
const newest = Date.UTC(2026, 10, 23, 8);
const hour = 3_600_000;

export const filters = ['All', 'Open', 'Ended'];

/** What a resident has reported, the newest first; all of it is being worked on. */
export const requests = Array.from({ length: 200 }, (_, index) => {
  const at = new Date(newest - index * 7 * hour).toISOString();
  return {
    id: `request-${index}`,
    number: `R-${String(index).padStart(4, '0')}`,
    kind: 'repair',
    category: { id: `category-${index % 5}`, name: categories[index % 5] },
    status: 'in-progress',
    description: `It is broken again, number ${index}.`,
    location: { type: 'home', homeId: 'home-1', label: 'Building 3, 502' },
    owner: { name: 'Li Wei', role: 'Plumber' },
    createdAt: at,
    updatedAt: at,
  };
});
