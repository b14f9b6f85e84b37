"""The value of a formula at a point, enclosed in an interval, by one of two libraries."""
