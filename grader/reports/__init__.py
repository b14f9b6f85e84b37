"""What people read: results as lines of JSON, a table as CSV, a page, and lines in a terminal."""
